package broken.view;

/** Broken on purpose: views see Commons Math, display, spi and lessons. */
public class SeesCommonsMath {
    Object[] target = {
        org.apache.commons.math3.util.FastMath.class,
        broken.display.SeesView.class,
        broken.spi.Port.class,
        broken.lesson.Lecture.class
    };
}

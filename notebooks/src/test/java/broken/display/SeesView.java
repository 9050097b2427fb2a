package broken.display;

/** Broken on purpose: display needs more than the JDK. */
public class SeesView {
    Object target = broken.view.SeesCommonsMath.class;
}

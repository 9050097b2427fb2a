package broken.math;

/** Broken on purpose: core draws and sees views. */
public class SeesLibraries {
    Object[] target = {java.awt.Color.class, broken.view.SeesCommonsMath.class};
}

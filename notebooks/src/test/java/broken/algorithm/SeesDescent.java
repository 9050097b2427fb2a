package broken.algorithm;

/** Broken on purpose: algorithm looks up. */
public class SeesDescent {
    Object target = broken.descent.SeesSearch.class;
}

package broken.space;

/** Broken on purpose: space looks up. */
public class SeesObjective {
    Object target = broken.objective.SeesStudy.class;
}

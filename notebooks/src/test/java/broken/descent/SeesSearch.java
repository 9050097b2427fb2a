package broken.descent;

/** Broken on purpose: descent sees another family and looks up. */
public class SeesSearch {
    Object[] target = {broken.search.SeesEvolution.class, broken.net.SeesTuning.class};
}

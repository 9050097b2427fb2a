package tunebook.tuning;

/**
 * Trials counted by how they ended.
 *
 * @param finished all that have ended
 * @param complete those with a value
 * @param pruned those ended early
 * @param failed those that threw, or gave no number
 */
record Tally(long finished, long complete, long pruned, long failed) {
    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code "60 trials finished (55 complete, 4 pruned, 1 failed)"}; what there is none of is left out. */
    @Override
    public String toString() {
        if (finished == 0) {
            return "no trial finished yet";
        }
        String kinds = complete + " complete" + (pruned == 0 ? "" : ", " + pruned + " pruned")
                + (failed == 0 ? "" : ", " + failed + " failed");
        return counted(finished, "trial") + " finished (" + kinds + ")";
    }
}

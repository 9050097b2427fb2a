package tunebook.kernel.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tunebook.kernel.crash.CrashFolder;
import tunebook.kernel.crash.CrashReport;

/** Whether kernels have crashed lately. */
public record CrashCheck(Optional<CrashFolder> folder) implements Check {
    private static final Duration LATELY = Duration.ofDays(30);

    @Override
    public Finding look() {
        if (folder.isEmpty()) {
            return Finding.good("Crashes", "no folder for reports");
        }
        try {
            var reports = recent(folder.get().reports());
            if (reports.isEmpty()) {
                return Finding.good("Crashes", "none in the last " + LATELY.toDays() + " days");
            }
            var latest = reports.get(0);
            var crash = CrashReport.read(latest);
            return Finding.doubtful(
                    "Crashes",
                    reports.size() + " in the last " + LATELY.toDays() + " days; the latest: " + crash.what() + ", "
                            + Files.getLastModifiedTime(latest),
                    crash.advice() + "\nThe whole report: " + latest);
        } catch (IOException e) {
            return Finding.doubtful(
                    "Crashes",
                    "cannot be told: " + e,
                    "Look at the permissions of " + folder.get().path());
        }
    }

    private static List<Path> recent(List<Path> reports) throws IOException {
        var since = Instant.now().minus(LATELY);
        for (int i = 0; i < reports.size(); i++) {
            if (Files.getLastModifiedTime(reports.get(i)).toInstant().isBefore(since)) {
                return reports.subList(0, i);
            }
        }
        return reports;
    }
}

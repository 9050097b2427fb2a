package tunebook.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tunebook.spi.Magic;

/** {@code %%writefile}: writes the body of the cell into a file. */
final class WriteFileMagic implements Magic {
    private static final List<String> APPEND = List.of("-a", "--append");

    @Override
    public String name() {
        return "writefile";
    }

    @Override
    public String help() {
        return "Writes the cell below it into a file: %%writefile notes.txt, with -a at its end";
    }

    @Override
    public Object cell(List<String> args, String body) throws IOException {
        boolean append = args.stream().anyMatch(APPEND::contains);
        var paths = args.stream().filter(arg -> !APPEND.contains(arg)).toList();
        if (paths.size() != 1) {
            throw new IllegalArgumentException(
                    "%%writefile needs one path, as %%writefile notes.txt, but got " + paths);
        }
        var file = Path.of(paths.get(0));
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; give the path of a file");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
        }
        var word = append ? "Added to " : Files.exists(file) ? "Overwrote " : "Wrote ";
        if (append) {
            Files.writeString(file, body, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, body);
        }
        System.out.println(word + file);
        return null;
    }
}

package tunebook.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tunebook.display.MimeBundle;
import tunebook.display.Screen;
import tunebook.view.live.Stage;

/** Brings a stage to the views: the output of the cell that runs, updated in place. */
public final class StageExtension implements Stage.Source {
    @Override
    public Optional<Stage> stage() {
        return screen().map(StageExtension::on);
    }

    /** The screen of this thread's cell; a thread of a plain program has none. */
    private static Optional<Screen> screen() {
        try {
            return Optional.of(Screen.current());
        } catch (IllegalStateException noCell) {
            return Optional.empty();
        }
    }

    /** One display, made at the first scene and updated at the others. */
    private static Stage on(Screen screen) {
        var id = new AtomicReference<String>();
        return scene -> {
            var bundle = MimeBundle.text(scene.words()).with(MimeBundle.HTML, scene.html());
            if (id.get() == null) {
                id.set(screen.display(bundle));
            } else {
                screen.update(id.get(), bundle);
            }
        };
    }
}

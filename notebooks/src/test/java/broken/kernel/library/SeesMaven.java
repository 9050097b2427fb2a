package broken.kernel.library;

/** Broken on purpose: Maven's resolver outside its package. */
public class SeesMaven {
    Object target = org.eclipse.aether.RepositorySystem.class;
}

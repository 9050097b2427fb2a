package tunebook.kernel.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a method of a cell be declared again while everything that calls it stays as it is.
 *
 * <p>Without this, JShell makes a new class for the new declaration, and new classes for all classes and methods that
 * call it, and all variables of those classes lose their values. With it, whoever calls the method, an old lambda too,
 * calls the new one from then on. A call costs what a direct call costs: the compiler of the virtual machine takes the
 * target of a call site for a constant until it is set anew.
 */
final class MethodLinks {
    /** Defines classes next to the ones whose methods are linked. */
    @FunctionalInterface
    interface Definer {
        /** Defines a class file under a binary name. */
        Class<?> define(String name, byte[] classFile);
    }

    private static final class Linked {
        private MethodClass current;
        private Class<?> body;
        private int version;
        private final List<Site> sites = new ArrayList<>();

        Linked(MethodClass current) {
            this.current = current;
        }
    }

    private record Site(MutableCallSite callSite, Lookup face, String name) {}

    private final Definer definer;
    private final Map<String, Linked> byFace = new HashMap<>();

    MethodLinks(Definer definer) {
        this.definer = definer;
    }

    /** Takes up a class; its face can then be defined. */
    synchronized void add(String name, MethodClass methods) {
        byFace.put(name, new Linked(methods));
    }

    /** Whether a new version of a class can take the place of the one that is there. */
    synchronized boolean canReplace(String name, byte[] classFile) {
        var linked = byFace.get(name);
        return linked != null
                && MethodClass.of(classFile).map(linked.current::hasSameMethods).orElse(false);
    }

    /** Puts a new version of a class in the place of the one that is there. */
    synchronized void replace(String name, byte[] classFile) {
        var linked = byFace.get(name);
        linked.current = MethodClass.of(classFile).orElseThrow();
        linked.body = null;
        linked.sites.forEach(site -> site.callSite().setTarget(target(linked, site)));
        MutableCallSite.syncAll(linked.sites.stream().map(Site::callSite).toArray(MutableCallSite[]::new));
    }

    /** Links a method of a face to its body: called once for each method, when it is first called. */
    synchronized CallSite link(Lookup face, String name, MethodType type) {
        var linked = byFace.get(face.lookupClass().getName());
        var site = new Site(new MutableCallSite(type), face, name);
        site.callSite().setTarget(target(linked, site));
        linked.sites.add(site);
        return site.callSite();
    }

    private java.lang.invoke.MethodHandle target(Linked linked, Site site) {
        try {
            return site.face()
                    .findStatic(body(linked, site), site.name(), site.callSite().type());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the method " + site.name() + " of a cell cannot be linked", e);
        }
    }

    private Class<?> body(Linked linked, Site site) {
        if (linked.body == null) {
            var name = site.face().lookupClass().getName() + "$$" + ++linked.version;
            linked.body = definer.define(name, linked.current.body(name.replace('.', '/')));
        }
        return linked.body;
    }

    /** {@link #link} as a method handle, for a class of another loader. */
    java.lang.invoke.MethodHandle linker() {
        try {
            var type = MethodType.methodType(CallSite.class, Lookup.class, String.class, MethodType.class);
            return MethodHandles.lookup().bind(this, "link", type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel's own method link is not as expected", e);
        }
    }
}

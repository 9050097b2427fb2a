package tunebook.kernel.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The class that JShell makes for a variable of a cell: its field, and the code that gives it its first value. */
final class VariableClass {
    private static final int FIELD = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

    private final byte[] classFile;
    private final Set<String> fields;

    private VariableClass(byte[] classFile, Set<String> fields) {
        this.classFile = classFile;
        this.fields = fields;
    }

    /** The class, if it has the fields of variables and nothing else but their code: no class inside, no constant. */
    static Optional<VariableClass> of(byte[] classFile) {
        var survey = new Survey();
        new ClassReader(classFile).accept(survey, ClassReader.SKIP_CODE);
        return survey.other || survey.fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new VariableClass(classFile, Set.copyOf(survey.fields)));
    }

    /** The fields, with their types. */
    Set<String> fields() {
        return fields;
    }

    /** The class file of the code alone, under a name of its own in internal form. */
    byte[] code(String name) {
        return RenamedClass.of(classFile, name);
    }

    private static final class Survey extends ClassVisitor {
        private final Set<String> fields = new HashSet<>();
        private boolean other;

        Survey() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitNestMember(String member) {
            other = true;
        }

        @Override
        public void visitNestHost(String host) {
            other = true;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            boolean unnamed = name.startsWith("$");
            other |= unnamed || (access & ~Opcodes.ACC_VOLATILE) != FIELD || value != null;
            fields.add(name + " " + descriptor + " " + signature);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            other |= name.equals("<clinit>");
            return null;
        }
    }
}

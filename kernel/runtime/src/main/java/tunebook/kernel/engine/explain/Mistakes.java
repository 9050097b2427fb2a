package tunebook.kernel.engine.explain;

import java.util.List;
import java.util.Optional;

/** All mistakes that have words of their own, the special ones before the general ones. */
final class Mistakes {
    private static final List<Mistake> ALL = List.of(
            new ForeignCharacter(),
            new UnclosedLiteral(),
            new OtherLanguage(),
            new UnclosedBracket(),
            new MissingParenthesis(),
            new ReservedWord(),
            new MissingSemicolon(),
            new Unreadable(),
            new LossyConversion(),
            new AssignmentForComparison(),
            new WrongQuotes(),
            new LambdaShape(),
            new UnexpectedReturn(),
            new WrongType(),
            new UnknownName(),
            new WrongArguments(),
            new UncaughtException(),
            new MissingReturn(),
            new InstanceCalledStatically(),
            new PrimitiveMisused(),
            new NoArray(),
            new NoVariable(),
            new ClosedMember(),
            new WrongOperands(),
            new DeclaredTwice(),
            new NeverReached(),
            new NotYetAssigned(),
            new FinalChanged(),
            new MissingMethod(),
            new UntypedVariable(),
            new TooLarge());

    private Mistakes() {}

    /** The explanation of the first mistake that a problem is. */
    static Optional<Explanation> explain(Problem problem, Scope scope) {
        return ALL.stream()
                .flatMap(mistake -> mistake.explain(problem, scope).stream())
                .findFirst();
    }
}

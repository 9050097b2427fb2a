import java.util.stream.Collectors;

sealed interface Shape permits Circle, Square {}
record Circle(double r) implements Shape {}
record Square(double a) implements Shape {}

double area(Shape s) {
    if (s instanceof Circle c) {
        return Math.PI * c.r() * c.r();
    }
    return ((Square) s).a() * ((Square) s).a();
}

package tunebook.bench;

import java.util.Arrays;
import tunebook.descent.Optimizer;
import tunebook.descent.Optimizers;

/** The update rules as anybody would write them by hand: a loop over arrays, nothing recorded, nothing checked. */
enum PlainLoop {
    SGD {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            for (int i = 0; i < w.length; i++) {
                w[i] -= Rate.OF_ALL * g[i];
            }
        }
    },
    MOMENTUM {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            for (int i = 0; i < w.length; i++) {
                v[i] = 0.9 * v[i] + g[i];
                w[i] -= Rate.OF_ALL * v[i];
            }
        }
    },
    ADAGRAD {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            for (int i = 0; i < w.length; i++) {
                v[i] += g[i] * g[i];
                w[i] -= Rate.OF_ALL / (Math.sqrt(v[i]) + 1e-8) * g[i];
            }
        }
    },
    RMSPROP {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            for (int i = 0; i < w.length; i++) {
                v[i] = 0.9 * v[i] + (1 - 0.9) * g[i] * g[i];
                w[i] -= Rate.OF_ALL * (g[i] / Math.sqrt(v[i] + 1e-8));
            }
        }
    },
    ADAM {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            double c1 = 1 - Math.pow(0.9, t);
            double c2 = 1 - Math.pow(0.999, t);
            for (int i = 0; i < w.length; i++) {
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                w[i] -= Rate.OF_ALL * (m[i] / c1) / (Math.sqrt(v[i] / c2) + 1e-8);
            }
        }
    },
    AMSGRAD {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            double c1 = 1 - Math.pow(0.9, t);
            double c2 = 1 - Math.pow(0.999, t);
            for (int i = 0; i < w.length; i++) {
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                u[i] = Math.max(u[i], v[i]);
                w[i] -= Rate.OF_ALL * (m[i] / c1) / (Math.sqrt(u[i] / c2) + 1e-8);
            }
        }
    },
    ADAMW {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            double c1 = 1 - Math.pow(0.9, t);
            double c2 = 1 - Math.pow(0.999, t);
            for (int i = 0; i < w.length; i++) {
                w[i] -= Rate.OF_ALL * 0.01 * w[i];
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                w[i] -= Rate.OF_ALL * (m[i] / c1) / (Math.sqrt(v[i] / c2) + 1e-8);
            }
        }
    },
    NADAM {
        @Override
        void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t) {
            double mu = 0.9 * (1 - 0.5 * Math.pow(0.96, t * 0.004));
            double next = 0.9 * (1 - 0.5 * Math.pow(0.96, (t + 1) * 0.004));
            u[0] = (t == 1 ? 1 : u[0]) * mu;
            double c2 = 1 - Math.pow(0.999, t);
            for (int i = 0; i < w.length; i++) {
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                double ahead = next * m[i] / (1 - u[0] * next) + (1 - mu) * g[i] / (1 - u[0]);
                w[i] -= Rate.OF_ALL * ahead / (Math.sqrt(v[i] / c2) + 1e-8);
            }
        }
    };

    /** Held apart, as the constants of an enumeration cannot see its own. */
    private static final class Rate {
        private static final double OF_ALL = 1e-4;
    }

    /** The same rule in the toolkit. */
    Optimizer optimizer() {
        return switch (this) {
            case SGD -> Optimizers.sgd(Rate.OF_ALL);
            case MOMENTUM -> Optimizers.momentum(Rate.OF_ALL, 0.9);
            case ADAGRAD -> Optimizers.adagrad(Rate.OF_ALL);
            case RMSPROP -> Optimizers.rmsProp(Rate.OF_ALL);
            case ADAM -> Optimizers.adam(Rate.OF_ALL);
            case AMSGRAD -> Optimizers.amsGrad(Rate.OF_ALL);
            case ADAMW -> Optimizers.adamW(Rate.OF_ALL, 0.01);
            case NADAM -> Optimizers.nadam(Rate.OF_ALL);
        };
    }

    abstract void update(double[] w, double[] g, double[] m, double[] v, double[] u, int t);

    /** So many steps down the bowl from 1 in every coordinate; returns where it came to. */
    double[] run(int dimension, int steps) {
        var w = new double[dimension];
        Arrays.fill(w, 1);
        var g = new double[dimension];
        var m = new double[dimension];
        var v = new double[dimension];
        var u = new double[dimension];
        for (int t = 1; t <= steps; t++) {
            Bowl.evaluate(w, g);
            update(w, g, m, v, u, t);
        }
        return w;
    }
}

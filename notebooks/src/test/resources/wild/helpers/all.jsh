// everything that the exercises need
%load shapes
%load stats.java

namespace Dashboard.Charts.Axes;

/// <summary>A rectangle of a plot, in percent.</summary>
internal readonly record struct PlotBox(double X, double Y, double Width, double Height);

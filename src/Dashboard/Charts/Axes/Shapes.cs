namespace Dashboard.Charts.Axes;

/// <summary>Marks that are told apart by their shape, drawn round 0, 0 in pixels.</summary>
internal static class Shapes
{
    /// <summary>A point like the others.</summary>
    public const string Circle = "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z";

    /// <summary>Above a limit.</summary>
    public const string TriangleUp = "M0 -5.5 5.5 4.5H-5.5Z";

    /// <summary>Below a limit.</summary>
    public const string TriangleDown = "M0 5.5 5.5 -4.5H-5.5Z";

    /// <summary>Beyond the outer limit, above or below.</summary>
    public const string Diamond = "M0 -6.5 6.5 0 0 6.5 -6.5 0Z";
}

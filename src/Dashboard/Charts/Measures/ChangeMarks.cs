using Dashboard.Data.Feedback;

namespace Dashboard.Charts.Measures;

/// <summary>What may be said of a change, in a mark that needs no colour, and how it is coloured.</summary>
internal static class ChangeMarks
{
    /// <summary>The mark, before the change's size.</summary>
    /// <param name="verdict">What may be said.</param>
    /// <param name="size">The size, written.</param>
    public static string Before(this ChangeVerdict verdict, string size) => $"{verdict.Mark()} {size}".TrimStart();

    /// <summary>The mark; empty where nothing may be said.</summary>
    public static string Mark(this ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Up => "▲",
        ChangeVerdict.Down => "▼",
        _ => "",
    };

    /// <summary>The CSS classes of a change beside a bar.</summary>
    public static string BarClass(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Up => "bar-change change up",
        ChangeVerdict.Down => "bar-change change down",
        _ => "bar-change change unclear",
    };
}

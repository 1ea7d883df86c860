namespace Dashboard.Data.Feedback;

/// <summary>
/// What an installation has agreed on for its reports: from how many scores a number is judged, with which day weeks begin, and whose they
/// are. It leaves nothing out of any sum.
/// </summary>
public sealed record ReportingConventions
{
    /// <summary>
    /// The fewest scores that can be asked for. Intervals and tests of change are approximations, which mean nothing with fewer.
    /// </summary>
    public const int LeastThinBelow = Confidence.ThinBelow;

    /// <summary>The most scores that can be asked for: with more the numbers of most agents would say nothing.</summary>
    public const int MostThinBelow = 100;

    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>What holds as long as nobody has said anything: 5 scores, weeks from Monday, and no name.</summary>
    public static ReportingConventions Default { get; } = new();

    /// <summary>The days that a week can begin with.</summary>
    public static IReadOnlyList<DayOfWeek> WeekStarts { get; } = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];

    /// <summary>
    /// A number of fewer scores (or prompts) than this is thin: greyed, ranked nowhere, and no ground for a claim;
    /// <see cref="LeastThinBelow"/> to <see cref="MostThinBelow"/>.
    /// </summary>
    public int ThinBelow { get; init; } = Confidence.ThinBelow;

    /// <summary>The first day of a week, one of <see cref="WeekStarts"/>.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>
    /// Whose reports they are, as their heads and files say it: one line of at most <see cref="LongestName"/> characters; empty is not
    /// said.
    /// </summary>
    public string Name { get; init; } = "";
}

namespace Dashboard.Theme;

/// <summary>
/// The colours of charts: blue against orange with grey between, told apart with every kind of colour blindness; patterns say it once more.
/// What is thin, such as a line or a dot, is a mark, and stronger than a filled ground of the same meaning.
/// </summary>
internal sealed record ChartColors
{
    public static ChartColors InForce { get; } = new();

    public Shade Promoter { get; } = new("#1f6fb5", "#5aa7e8");

    public Shade Good { get; } = new("#7fb2dd", "#2f618f");

    public Shade GoodMark { get; } = new("#1f6fb5", "#5aa7e8");

    public Shade Passive { get; } = new("#c3ccd5", "#4c5a68");

    public Shade PassiveMark { get; } = new("#7b8997", "#9aa9b8");

    public Shade Poor { get; } = new("#f5d0b5", "#5f3722");

    public Shade PoorMark { get; } = new("#c96a2b", "#d98452");

    public Shade Detractor { get; } = new("#e8935f", "#b9562a");

    public Shade DetractorMark { get; } = new("#b4480f", "#f0a377");

    public Shade QuietFill { get; } = new("#aab7c4", "#566677");

    public Shade Line { get; } = new("#1d5fa8", "#7fb6ee");

    public Shade LinePale { get; } = new("#7c9dc2", "#58789b");

    public Shade Compared { get; } = new("#7b8997", "#8b9aaa");

    public Shade Band { get; } = new("rgb(29 95 168 / 14%)", "rgb(127 182 238 / 20%)");

    public Shade Grid { get; } = new("#e9edf1", "#232d38");

    public Shade Hatch { get; } = new("rgb(21 32 43 / 9%)", "rgb(232 237 242 / 9%)");

    public Shade Hover { get; } = new("rgb(21 32 43 / 5%)", "rgb(232 237 242 / 6%)");

    /// <summary>A cell of a heat map that is as the whole is.</summary>
    public Shade Shade { get; } = new("#e9edf1", "#2a3541");

    public Shade Above1 { get; } = new("#cfe1f2", "#20415f");

    public Shade Above2 { get; } = new("#86b6df", "#2f6ca6");

    public Shade Above3 { get; } = new("#1f6fb5", "#6fb4ee");

    public Shade Below1 { get; } = new("#f8dcc7", "#553521");

    public Shade Below2 { get; } = new("#ee9f6c", "#96502a");

    public Shade Below3 { get; } = new("#b8490f", "#f08a4b");

    public Shade OnStrong { get; } = new("#ffffff", "#10161c");
}

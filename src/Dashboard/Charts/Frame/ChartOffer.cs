namespace Dashboard.Charts.Frame;

/// <summary>What can be done with a chart beside reading and copying it.</summary>
/// <param name="Opens">Whether it can be looked at over the whole screen.</param>
/// <param name="Notes">Whether an event can be noted on one of its days.</param>
/// <param name="Compares">Whether two of its points can be chosen, to say what moved the number between them.</param>
/// <param name="Chooses">Whether the days to show can be chosen in it.</param>
/// <param name="Saves">Whether it can be taken away as files.</param>
internal readonly record struct ChartOffer(bool Opens, bool Notes, bool Compares, bool Chooses, bool Saves)
{
    /// <summary>What the browser asks for where an event is to be noted.</summary>
    public const string Note = "Note";

    /// <summary>What is offered.</summary>
    public static ChartOffer Of(ChartHead head, ChartTools? tools) =>
        new(
            tools is not null,
            head.IsOverTime && tools?.OnNote is not null,
            head.TwoPoints is not null,
            head.IsOverTime,
            tools?.Downloads is not null);
}

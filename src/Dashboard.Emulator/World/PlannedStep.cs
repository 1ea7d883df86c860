namespace Dashboard.Emulator.World;

/// <summary>Something that will happen at its time. Neither score nor comment, and not creating: an update that changes nothing.</summary>
/// <param name="At">Epoch seconds.</param>
internal readonly record struct PlannedStep(long At, Feedback Feedback, bool Creates = false, int? Score = null, string? Comment = null);

/// <summary>A script of the world, day by day. An empty world has none.</summary>
internal interface IWorldScript
{
    /// <summary>The first day that has any prompts.</summary>
    DateOnly FirstDay { get; }

    /// <summary>Every step of the prompts sent on that day, answers on later days included; the same at every call.</summary>
    IEnumerable<PlannedStep> StepsOf(DateOnly day);
}

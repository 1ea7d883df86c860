using Dashboard.Data.Access;
using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>What became of a question: an answer, faults in it, or neither where whoever asks may have none.</summary>
internal sealed record ReadingOutcome
{
    /// <summary>The answer.</summary>
    public object? Answer { get; private init; }

    /// <summary>Who got it.</summary>
    public Viewer? Viewer { get; private init; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<ReadingFault> Faults { get; private init; } = [];

    public static ReadingOutcome Of(object answer, Viewer viewer) => new() { Answer = answer, Viewer = viewer };

    public static ReadingOutcome Wrong(params IReadOnlyList<ReadingFault> faults) => new() { Faults = faults };
}

/// <summary>A parameter that cannot be used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">Why not.</param>
internal sealed record ReadingFault(string Name, string Sentence)
{
    /// <summary>It would be ignored, and the answer be another one than was asked for.</summary>
    public static ReadingFault Unknown(string name, IEnumerable<string> known) =>
        new(name, $"“{name}” is no parameter of this. There are: {string.Join(", ", known)}.");

    /// <summary>A filter has a value that it cannot have.</summary>
    public static ReadingFault Of(FilterProblem problem) => new(problem.Name, $"{problem.Name} cannot be “{problem.Value}”.");

    /// <summary>A choice that has to be made, and is not, or is none.</summary>
    public static ReadingFault NotOneOf(string name, string? value, IEnumerable<string> words) =>
        new(name, $"{name} {(value is null ? "is missing" : $"cannot be “{value}”")}; say one of: {string.Join(", ", words)}.");
}

using System.Globalization;
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
    /// <summary>A cursor that somebody else got, that is too old, or that is none.</summary>
    public static ReadingFault UnknownCursor { get; } = new(
        QueryNames.Cursor, "This cursor is none that was given to you within the last day; leave it out to begin again.");

    /// <summary>A cursor of other answers than are asked for.</summary>
    public static ReadingFault CursorOfOthers { get; } = new(
        QueryNames.Cursor,
        "This cursor belongs to another filter, or to other columns; ask as for the page that gave it, or leave it out to begin again.");

    /// <summary>It would be ignored, and the answer be another one than was asked for.</summary>
    public static ReadingFault Unknown(string name, IEnumerable<string> known) =>
        new(name, $"“{name}” is no parameter of this. There are: {string.Join(", ", known)}.");

    /// <summary>A filter has a value that it cannot have.</summary>
    public static ReadingFault Of(FilterProblem problem) => new(problem.Name, $"{problem.Name} cannot be “{problem.Value}”.");

    /// <summary>A number that is none, or not in its range.</summary>
    public static ReadingFault NotUpTo(string name, string? value, int most) =>
        new(name, $"{name} cannot be “{value}”; say a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>A choice that has to be made, and is not, or is none.</summary>
    public static ReadingFault NotOneOf(string name, string? value, IEnumerable<string> words) =>
        new(name, $"{name} {(value is null ? "is missing" : $"cannot be “{value}”")}; say one of: {string.Join(", ", words)}.");
}

using Microsoft.CodeAnalysis;

namespace Dashboard.Mutation.Faults;

/// <summary>Numbers the faults of one writing, and leaves out those that did not compile in an earlier one.</summary>
/// <param name="impossible">Their keys.</param>
/// <param name="neededConstants">Names that must stay constants.</param>
/// <param name="lastId">The last number that is taken.</param>
internal sealed class FaultBook(IReadOnlySet<string> impossible, IReadOnlySet<string> neededConstants, int lastId)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public bool IsNeededConstant(string name) => neededConstants.Contains(name);

    /// <summary>The number of a fault; null when it is none.</summary>
    public int? Number(string file, SyntaxNode place, string after)
    {
        var line = place.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var fault = new Fault(lastId + _faults.Count + 1, file, line, place.ToString(), after);
        if (impossible.Contains(Identity(fault, place)))
            return null;
        _faults.Add(fault);
        Places.Add(fault.Id, Identity(fault, place));
        return fault.Id;
    }

    /// <summary>What an impossible fault is known by in the next writing.</summary>
    public Dictionary<int, string> Places { get; } = [];

    private static string Identity(Fault fault, SyntaxNode place) =>
        FormattableString.Invariant($"{fault.File}@{place.SpanStart}+{place.Span.Length}>{fault.After}");
}

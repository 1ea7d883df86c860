namespace Dashboard.Mutation;

/// <summary>
/// Faults that change nothing which anybody could notice, each with the reason: lines of <c>equivalents.tsv</c>, the fault's key, a tab and
/// the reason. They are counted apart, and never drawn.
/// </summary>
internal static class Equivalents
{
    public static IReadOnlySet<string> Read(string root) =>
        File.ReadLines(Path.Combine(root, "tools/Dashboard.Mutation/equivalents.tsv"))
            .Select((line, index) => (line, Number: index + 1))
            .Where(entry => entry.line.Length > 0 && !entry.line.StartsWith('#'))
            .Select(entry =>
                entry.line.Split('\t') is [var key, { Length: > 10 }]
                    ? key
                    : throw new InvalidOperationException(
                        FormattableString.Invariant($"equivalents.tsv, line {entry.Number}: a fault, a tab and a reason are expected.")))
            .ToHashSet(StringComparer.Ordinal);
}

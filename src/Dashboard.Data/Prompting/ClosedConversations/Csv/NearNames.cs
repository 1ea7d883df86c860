namespace Dashboard.Data.Prompting.ClosedConversations.Csv;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class NearNames
{
    /// <summary>A third of the longer name may be written in another way.</summary>
    private const int PartThatMayDiffer = 3;

    /// <summary>The nearest of some names; null where none is near.</summary>
    public static string? Find(string written, IReadOnlyList<string> names) => names
        .Select(name => (name, changes: Changes(written, name)))
        .Where(near => near.changes * PartThatMayDiffer <= Math.Max(written.Length, near.name.Length))
        .OrderBy(near => near.changes)
        .Select(near => near.name)
        .FirstOrDefault();

    /// <summary>How many letters must be put in, left out or exchanged (V. Levenshtein, 1966).</summary>
    private static int Changes(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                var exchanged = diagonal + (one[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(exchanged, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[^1];
    }
}

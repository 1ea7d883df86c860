using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>A query string being read: its values, and what was wrong with them so far.</summary>
internal sealed class QueryValues(IQueryCollection query)
{
    private const int LongestQuoted = 60;
    private readonly List<FilterProblem> _problems = [];

    /// <summary>What was wrong so far, in the order found.</summary>
    public IReadOnlyList<FilterProblem> Problems => _problems;

    /// <summary>The first value of <paramref name="name"/>; null when it is absent or empty, as forms send what nobody filled in.</summary>
    public string? this[string name] => query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0]!.Trim() : null;

    /// <summary>Notes that the value of <paramref name="name"/> cannot be used.</summary>
    /// <returns><paramref name="instead"/>.</returns>
    public T Complain<T>(string name, string complaint, T instead)
    {
        var value = Quoted(this[name] ?? "");
        _problems.Add(new FilterProblem(name, value, $"{name} “{value}” {complaint}."));
        return instead;
    }

    /// <summary>Finds the choice that <paramref name="name"/> asks for.</summary>
    /// <returns>Its id; null for all.</returns>
    public int? Choose(string name, IReadOnlyList<Choice> choices)
    {
        var key = this[name]?.TrimStart('@');
        if (key is null)
            return null;

        var choice = choices.FirstOrDefault(choice => string.Equals(choice.Key.TrimStart('@'), key, StringComparison.OrdinalIgnoreCase));
        return choice is not null ? choice.Id : Complain<int?>(name, "is not one you can see or does not exist", null);
    }

    private static string Quoted(string value) => value.Length <= LongestQuoted ? value : value[..LongestQuoted] + "…";
}

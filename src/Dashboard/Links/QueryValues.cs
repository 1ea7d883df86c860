using System.Globalization;
using Dashboard.Data.Foundation;
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
    /// <param name="name">The parameter.</param>
    /// <param name="sentence">One of <see cref="LinkWords"/>: {0} is the name, {1} the value, {2} and so on what else it says.</param>
    /// <param name="instead">What is shown instead.</param>
    /// <param name="more">What stands at {2} and so on.</param>
    /// <returns><paramref name="instead"/>.</returns>
    public T Complain<T>(string name, string sentence, T instead, params IEnumerable<object> more)
    {
        var value = Quoted(this[name] ?? "");
        object[] said = [name, value, .. more];
        _problems.Add(new FilterProblem(name, value, string.Format(CultureInfo.CurrentCulture, sentence, said)));
        return instead;
    }

    /// <summary>Finds the choice that <paramref name="name"/> asks for.</summary>
    /// <returns>Its id; null for all.</returns>
    public int? Choose(string name, IReadOnlyList<Choice> choices)
    {
        var key = HelpDeskId.Normalise(this[name])?.TrimStart('@');
        if (key is null)
            return null;

        // Keys may differ in nothing but their case; who asks for none of them exactly gets the one that differs so, unless there are several.
        var near = choices.Where(choice => string.Equals(choice.Key.TrimStart('@'), key, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = near.Find(choice => string.Equals(choice.Key.TrimStart('@'), key, StringComparison.Ordinal)) ?? (near is [var only] ? only : null);
        return found is not null ? found.Id : Complain<int?>(name, LinkWords.UnknownChoice, null);
    }

    private static string Quoted(string value) => value.Length <= LongestQuoted ? value : value[..LongestQuoted] + "…";
}

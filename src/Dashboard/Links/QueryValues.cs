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
    public string? this[string name] =>
        query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0]!.Trim() : null;

    /// <summary>
    /// The values of <paramref name="name"/>, which takes several: each once, without the empty ones. Of more than can be chosen at once
    /// the first beyond is named, and those from there on are left out.
    /// </summary>
    public IReadOnlyList<string> Several(string name)
    {
        if (!query.TryGetValue(name, out var all))
            return [];

        var values = all.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())
            .Distinct(StringComparer.Ordinal).Take(FilterQuery.MostChoices + 1).ToList();
        if (values.Count > FilterQuery.MostChoices)
            Refuse(name, values[^1], LinkWords.TooManyChoices, FilterQuery.MostChoices.ToString(CultureInfo.CurrentCulture));
        return [.. values.Take(FilterQuery.MostChoices)];
    }

    /// <summary>Notes that the value of <paramref name="name"/> cannot be used.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="sentence">One of <see cref="LinkWords"/>: {0} is the name, {1} the value, {2} and so on what else it says.</param>
    /// <param name="instead">What is shown instead.</param>
    /// <param name="more">What stands at {2} and so on.</param>
    /// <returns><paramref name="instead"/>.</returns>
    public T FallBack<T>(string name, string sentence, T instead, params IEnumerable<object> more)
    {
        Refuse(name, this[name] ?? "", sentence, more);
        return instead;
    }

    /// <summary>
    /// Notes that one value of <paramref name="name"/> cannot be used and is left out; the sentence is as in <see cref="FallBack"/>.
    /// </summary>
    public void Refuse(string name, string value, string sentence, params IEnumerable<object> more)
    {
        var quoted = Quoted(value);
        object[] said = [name, quoted, .. more];
        _problems.Add(new FilterProblem(name, quoted, string.Format(CultureInfo.CurrentCulture, sentence, said)));
    }

    /// <summary>Finds the choices that <paramref name="name"/> asks for; what is none of them is named and left out.</summary>
    /// <returns>Their ids; none for all.</returns>
    public Chosen<int> Choose(string name, IReadOnlyList<Choice> choices) =>
        Choose(name, value => Find(value, choices)?.Id, LinkWords.UnknownChoice);

    /// <summary>The same of what needs no list of choices.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="find">What a value stands for; null for nothing.</param>
    /// <param name="unknown">The sentence about a value that stands for nothing, as in <see cref="FallBack"/>.</param>
    public Chosen<T> Choose<T>(string name, Func<string, T?> find, string unknown)
        where T : struct
    {
        var found = new List<T>();
        foreach (var value in Several(name))
        {
            if (find(value) is { } one)
                found.Add(one);
            else
                Refuse(name, value, unknown);
        }

        return Chosen.Of(found);
    }

    private static Choice? Find(string value, IReadOnlyList<Choice> choices)
    {
        var key = HelpDeskId.Normalise(value)!.TrimStart('@');

        // Keys may differ in nothing but their case; who asks for none of them exactly gets the one that differs so, unless there are
        // several.
        var near = choices.Where(choice => string.Equals(choice.Key.TrimStart('@'), key, StringComparison.OrdinalIgnoreCase)).ToList();
        return near.Find(choice => string.Equals(choice.Key.TrimStart('@'), key, StringComparison.Ordinal))
            ?? (near is [var only] ? only : null);
    }

    private static string Quoted(string value) => value.Length <= LongestQuoted ? value : value[..LongestQuoted] + "…";
}

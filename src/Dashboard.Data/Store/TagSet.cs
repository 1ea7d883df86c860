using System.Globalization;

namespace Dashboard.Data.Store;

/// <summary>
/// The tags of a conversation as one text: their keys in ascending order, each between commas, such as <c>,3,17,</c>. The same tags are
/// always the same text, so that it can be a key, and a database finds one of them without knowing the others.
/// </summary>
internal static class TagSet
{
    public const string None = "";

    private const char Separator = ',';

    /// <summary>The set as text, the same for the same tags.</summary>
    /// <param name="tags">Keys of tags, in any order, also more than once.</param>
    /// <returns>The set; <see cref="None"/> without a tag.</returns>
    public static string Write(IEnumerable<int> tags)
    {
        var set = string.Join(Separator, tags.Distinct().Order().Select(Number));
        return set.Length == 0 ? None : Separator + set + Separator;
    }

    /// <summary>The keys in a set, in ascending order.</summary>
    public static IEnumerable<int> Tags(string set) =>
        set.Split(Separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => int.Parse(tag, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>The part that a set has if, and only if, it holds a tag.</summary>
    public static string PartOf(int tag) => Separator + Number(tag) + Separator;

    /// <summary>Whether a set holds a tag.</summary>
    public static bool Holds(string set, int tag) => set.Contains(PartOf(tag), StringComparison.Ordinal);

    private static string Number(int tag) => tag.ToString(CultureInfo.InvariantCulture);
}

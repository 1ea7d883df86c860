using System.Globalization;
using ICU4N.Globalization;
using ICU4N.Text;

namespace Dashboard.Data.Comments.Words;

/// <summary>
/// Cuts a masked comment into words, in lower case. Letters, digits and marks make words, with an apostrophe within; where a script has no
/// spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese), ICU's dictionaries say where words end. What ends a sentence ends a phrase.
/// </summary>
internal static class WordBreaks
{
    /// <summary>Nobody writes longer ones.</summary>
    private const int LongestWord = 40;

    [ThreadStatic]
    private static BreakIterator? _dictionaries;

    public static List<CommentWord> Split(string text)
    {
        var words = new List<CommentWord>();
        var begins = true;
        for (var at = 0; at < text.Length;)
        {
            if (!IsOfWord(text, at))
            {
                begins |= EndsPhrase(text[at]);
                at++;
                continue;
            }

            var unspaced = IsUnspaced(text[at]);
            var end = at + 1;
            while (end < text.Length && GoesOn(text, end) && IsUnspaced(text[end]) == unspaced)
                end++;
            var before = words.Count;
            if (unspaced)
                AddByDictionary(words, text[at..end], begins);
            else
                Add(words, text[at..end], begins);
            begins &= words.Count == before;
            at = end;
        }

        return words;
    }

    private static void AddByDictionary(List<CommentWord> words, string run, bool begins)
    {
        // Making one takes half a second, a copy next to nothing.
        var breaks = _dictionaries ??= (BreakIterator)BreakIteratorSource.Root.Value.Clone();
        breaks.SetText(run);
        var start = breaks.First();
        for (var end = breaks.Next(); end != BreakIterator.Done; start = end, end = breaks.Next())
        {
            if (!IsOfWord(run, start))
                continue;
            var before = words.Count;
            Add(words, run[start..end], begins);
            begins &= words.Count == before;
        }
    }

    private static void Add(List<CommentWord> words, string word, bool begins)
    {
        var plain = word.Replace('\u2019', '\'').Trim('\'');
        if (plain.Length is > 0 and <= LongestWord)
            words.Add(new CommentWord(plain.ToLowerInvariant(), begins));
    }

    private static bool GoesOn(string text, int at) =>
        IsOfWord(text, at) || (text[at] is '\'' or '\u2019' && at + 1 < text.Length && IsOfWord(text, at + 1))
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.Format;

    private static bool IsOfWord(string text, int at) => char.IsAsciiLetterOrDigit(text[at]) || (text[at] > 127
        && char.GetUnicodeCategory(text[at]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber);

    private static bool EndsPhrase(char character) => character is not (' ' or '\'' or '\u2019' or '-' or '\u00A0');

    /// <summary>Han, Kana and what is of line breaking class SA (Unicode, UAX #14) that ICU has a dictionary for.</summary>
    private static bool IsUnspaced(char character) => character
        is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static class BreakIteratorSource
    {
        public static readonly Lazy<BreakIterator> Root = new(() => BreakIterator.GetWordInstance(UCultureInfo.InvariantCulture));
    }
}

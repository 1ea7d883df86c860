using System.Globalization;
using System.Text;

namespace Dashboard.Data.Store.Search;

/// <summary>Cuts a text into runs: in lower case and, where a mark is only an accent, without it.</summary>
internal sealed class SearchRuns
{
    /// <summary>
    /// Vowels and tones of South East Asia are marks, and words differ by them, so they are kept and count as parts. Three of some seventy
    /// characters tell words apart well enough, and a short word has three.
    /// </summary>
    private const int StretchOfCharacters = 3;

    /// <summary>Most Korean words have two syllables.</summary>
    private const int StretchOfSyllables = 2;

    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ı'] = "i",
    };

    private readonly List<SearchRun> _runs = [];
    private readonly StringBuilder _word = new();
    private readonly List<string> _parts = [];
    private int _stretch;
    private Rune? _letter;

    private SearchRuns()
    {
    }

    /// <summary>The runs of a text, in the order in which they come.</summary>
    public static List<SearchRun> Parse(string text)
    {
        var runs = new SearchRuns();
        foreach (var rune in Decomposed(text).EnumerateRunes())
            runs.Take(rune);
        runs.End();
        return runs._runs;
    }

    private void Take(Rune rune)
    {
        if (rune.IsAscii)
        {
            TakeAscii((char)rune.Value);
            return;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (!TakeUnspaced(rune, category))
            TakeSpaced(rune, category);
    }

    /// <summary>What most texts consist of, without asking what it is.</summary>
    private void TakeAscii(char character)
    {
        if (!char.IsAsciiLetterOrDigit(character))
        {
            End();
            return;
        }

        EndParts();
        if (_word.Length < SearchWords.LongestWord)
            _word.Append(char.ToLowerInvariant(character));
    }

    private bool TakeUnspaced(Rune rune, UnicodeCategory category)
    {
        if (UnspacedScripts.IsSouthEastAsian(rune) && (Rune.IsLetterOrDigit(rune) || IsMark(category)))
        {
            Begin(StretchOfCharacters);
            _parts.Add(rune.ToString());
        }
        else if (UnspacedScripts.IsKorean(rune))
        {
            Begin(StretchOfSyllables);
            if (UnspacedScripts.BeginsSyllable(rune, _letter))
                _parts.Add(rune.ToString());
            else
                _parts[^1] += rune.ToString();
            _letter = rune;
        }
        else
        {
            // Zero-width spaces stand between some words of such a run and not between others.
            return _parts.Count > 0 && category is UnicodeCategory.Format;
        }

        return true;
    }

    private void TakeSpaced(Rune rune, UnicodeCategory category)
    {
        if (IsMark(category))
            return;
        if (StandsAlone(rune, category))
        {
            End();
            _runs.Add(SearchRun.FromWord(rune.ToString()));
        }
        else if (!Rune.IsLetterOrDigit(rune))
        {
            End();
        }
        else
        {
            EndParts();
            if (_word.Length < SearchWords.LongestWord)
                Append(Rune.ToLowerInvariant(rune));
        }
    }

    private void Append(Rune lower) => _word.Append(Letters.TryGetValue(lower.Value, out var letters) ? letters : lower.ToString());

    private void Begin(int stretch)
    {
        EndWord();
        if (_stretch != stretch)
            EndParts();
        _stretch = stretch;
    }

    private void End()
    {
        EndWord();
        EndParts();
    }

    private void EndWord()
    {
        if (_word.Length > 0)
            _runs.Add(SearchRun.FromWord(_word.ToString()));
        _word.Clear();
    }

    private void EndParts()
    {
        if (_parts.Count > 0)
            _runs.Add(new SearchRun([.. _parts], _stretch));
        _parts.Clear();
        _letter = null;
    }

    // What comes may hold halves of characters, in whose place the runes have a sign, and U+FFFE, which nothing can decompose.
    private static string Decomposed(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.EnumerateRunes()).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD);

    /// <summary>Chinese and Japanese signs, emoji and other pictures.</summary>
    private static bool StandsAlone(Rune rune, UnicodeCategory category) =>
        UnspacedScripts.IsSign(rune) || (category is UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar);

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

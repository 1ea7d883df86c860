using System.Text;

namespace Dashboard.Data.Comments.Languages;

/// <summary>Which script a letter is of, and which language a script is of alone. Ranges are those of Unicode's Blocks.txt.</summary>
internal static class Scripts
{
    public static readonly int Count = Enum.GetValues<Script>().Length;

    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, Script.Latin), (0x0370, 0x03FF, Script.Greek), (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian), (0x0590, 0x05FF, Script.Hebrew), (0x0600, 0x06FF, Script.Arabic),
        (0x0750, 0x077F, Script.Arabic), (0x08A0, 0x08FF, Script.Arabic), (0x0900, 0x097F, Script.Devanagari),
        (0x0980, 0x09FF, Script.Bengali), (0x0A00, 0x0A7F, Script.Gurmukhi), (0x0A80, 0x0AFF, Script.Gujarati),
        (0x0B80, 0x0BFF, Script.Tamil), (0x0C00, 0x0C7F, Script.Telugu), (0x0E00, 0x0E7F, Script.Thai), (0x0E80, 0x0EFF, Script.Lao),
        (0x1000, 0x109F, Script.Burmese), (0x10A0, 0x10FF, Script.Georgian), (0x1100, 0x11FF, Script.Hangul),
        (0x1780, 0x17FF, Script.Khmer), (0x1E00, 0x1EFF, Script.Latin), (0x1F00, 0x1FFF, Script.Greek), (0x3040, 0x30FF, Script.Kana),
        (0x3130, 0x318F, Script.Hangul), (0x31F0, 0x31FF, Script.Kana), (0x3400, 0x9FFF, Script.Han), (0xAA60, 0xAA7F, Script.Burmese),
        (0xAC00, 0xD7AF, Script.Hangul), (0xF900, 0xFAFF, Script.Han), (0xFB50, 0xFDFF, Script.Arabic), (0xFE70, 0xFEFF, Script.Arabic),
        (0x20000, 0x3FFFF, Script.Han),
    ];

    /// <summary>The script of a letter; <see cref="Script.Other"/> of what we have no language for.</summary>
    public static Script Of(Rune letter)
    {
        var value = letter.Value;
        if (value < 0x0250)
            return Script.Latin;
        var (low, high) = (1, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, script) = Blocks[middle];
            if (value < first)
                high = middle - 1;
            else if (value > last)
                low = middle + 1;
            else
                return script;
        }

        return Script.Other;
    }

    /// <summary>The one language of a script; unknown where several share it.</summary>
    public static CommentLanguage OnlyLanguageOf(Script script) => script switch
    {
        Script.Greek => CommentLanguage.Greek,
        Script.Hebrew => CommentLanguage.Hebrew,
        Script.Bengali => CommentLanguage.Bengali,
        Script.Gurmukhi => CommentLanguage.Punjabi,
        Script.Gujarati => CommentLanguage.Gujarati,
        Script.Tamil => CommentLanguage.Tamil,
        Script.Telugu => CommentLanguage.Telugu,
        Script.Thai => CommentLanguage.Thai,
        Script.Lao => CommentLanguage.Lao,
        Script.Khmer => CommentLanguage.Khmer,
        Script.Burmese => CommentLanguage.Burmese,
        Script.Georgian => CommentLanguage.Georgian,
        Script.Armenian => CommentLanguage.Armenian,
        Script.Hangul => CommentLanguage.Korean,
        _ => CommentLanguage.Unknown,
    };
}

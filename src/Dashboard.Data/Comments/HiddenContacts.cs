using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Comments;

/// <summary>
/// A comment without what leads to somebody: e-mail addresses, telephone numbers and card numbers. What merely looks like a number, such as
/// that of an order, stays.
/// </summary>
public static partial class HiddenContacts
{
    /// <summary>What stands in the place of what is hidden.</summary>
    public const string Mask = "•••";

    private const int TimeAtMost = 1000;
    private const int FewestOfPhone = 7;
    private const int MostOfPhone = 15;
    private const int FewestOfCard = 13;
    private const int MostOfCard = 19;

    /// <summary>The comment with each of them masked.</summary>
    /// <param name="comment">The customer's words.</param>
    /// <returns>The same words; nothing but the mask where they cannot be gone through in time.</returns>
    public static string In(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        try
        {
            return Numbers().Replace(Addresses().Replace(comment, Mask), number => IsContact(number.Value) ? Mask : number.Value);
        }
        catch (RegexMatchTimeoutException)
        {
            // Rather nothing is read of it than somebody's number.
            return Mask;
        }
    }

    private static bool IsContact(string text)
    {
        var digits = text.Where(char.IsDigit).Select(digit => (int)CharUnicodeInfo.GetDecimalDigitValue(digit)).ToList();
        if (digits.Count is >= FewestOfCard and <= MostOfCard && IsCard(digits))
            return true;

        // A telephone number begins with a plus or a nought, or is written in groups.
        var isWrittenAsPhone = text[0] is '+' or '＋' or '('
            || digits[0] == 0
            || text.Any(sign => sign is ' ' or '-' or '/' or '(' or '.');
        return isWrittenAsPhone && digits.Count is >= FewestOfPhone and <= MostOfPhone && !IsDate(text);
    }

    /// <summary>ISO/IEC 7812-1, annex B: the sum of H. P. Luhn (1960).</summary>
    private static bool IsCard(List<int> digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Count; place++)
        {
            var digit = digits[^(place + 1)];
            var doubled = place % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0 && digits.Any(digit => digit > 0);
    }

    /// <summary>A day is no number to call.</summary>
    private static bool IsDate(string text) => Dates().IsMatch(text);

    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(\.[\w-]{1,63})+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeAtMost)]
    private static partial Regex Addresses();

    [GeneratedRegex(
        @"(?<![\w+＋])[+＋(]?\d([ .\-/()\u00A0]{0,3}\d){6,18}(?!\w)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeAtMost)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeAtMost)]
    private static partial Regex Dates();
}

using System.Globalization;
using System.Text;

namespace Dashboard.Printouts;

/// <summary>
/// Writes into a PDF when its report was made, where Chromium has written when it printed: the same report is then the same file.
/// </summary>
internal static class PdfMoments
{
    // /CreationDate (D:20260131120000+00'00'), and /ModDate alike.
    private static readonly byte[] Begin = Encoding.ASCII.GetBytes("Date (D:");

    public static void Set(byte[] pdf, DateTimeOffset moment)
    {
        var digits = Encoding.ASCII.GetBytes(moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        var rest = pdf.AsSpan();
        while (rest.IndexOf(Begin) is >= 0 and var place)
        {
            rest = rest[(place + Begin.Length)..];
            if (rest.Length > digits.Length && rest[..digits.Length].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
                digits.CopyTo(rest);
        }
    }
}

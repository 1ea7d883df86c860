using System.Text;

namespace Dashboard.Emulator.Wire;

/// <summary>RFC 5849 §3.6: UTF-8 bytes, everything but unreserved characters as upper-case <c>%XX</c>.</summary>
internal static class PercentEncoding
{
    private const string Hex = "0123456789ABCDEF";

    internal static string Encode(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
            Append(text, octet);
        return text.ToString();
    }

    /// <summary>Decodes a form or query part, where a plus is a space (RFC 5849 §3.4.1.3.1).</summary>
    internal static string DecodeForm(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));

    private static void Append(StringBuilder text, byte octet)
    {
        if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
            text.Append((char)octet);
        else
            text.Append('%').Append(Hex[octet >> 4]).Append(Hex[octet & 15]);
    }
}

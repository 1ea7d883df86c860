using System.Globalization;
using MimeKit;

namespace Dashboard.Data.Mail;

/// <summary>What is one e-mail address and nothing else: no name beside it, no second one, nothing that could begin a header.</summary>
public static class MailAddress
{
    /// <summary>The most characters of an address (RFC 5321).</summary>
    public const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>Whether mail can be addressed to it.</summary>
    public static bool IsOne(string? text) => TryParse(text) is not null;

    internal static MailboxAddress? TryParse(string? text) =>
        text is { Length: > 0 and <= Longest }
        && text.All(IsPlain)
        && MailboxAddress.TryParse(Strict, text, out var mailbox)
        && string.Equals(mailbox.Address, text, StringComparison.Ordinal)
        && mailbox.Domain.Length > 0
            ? mailbox
            : null;

    private static bool IsPlain(char letter) =>
        !char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}

using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Dashboard.Pages.Account.Security;

/// <summary>
/// The square that an authenticator reads its key from: markup of the page itself, so that the key is in no address and no file. It stays
/// black on white with a border of four modules (ISO/IEC 18004), also on a dark page.
/// </summary>
internal static class QrCode
{
    private const string Issuer = "Dashboard";
    private const int PixelsPerModule = 5;

    /// <summary>The address that authenticators read.</summary>
    /// <param name="key">In Base32.</param>
    public static string AddressOf(string email, string key) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Issuer}&algorithm=SHA1&digits=6&period=30";

    public static MarkupString Draw(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new MarkupString(code.GetGraphic(PixelsPerModule));
    }

    /// <summary>The key in groups of four, to be typed.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Dashboard.Data.Access.Sessions;

namespace Dashboard.Data.Access.Tokens;

/// <summary>How a token is written: a mark by which scanners for lost secrets know it, its id, and 256 random bits.</summary>
/// <param name="Id">Names it; 16 hexadecimal digits.</param>
/// <param name="Secret">What opens; 64 hexadecimal digits.</param>
internal sealed record TokenText(string Id, string Secret)
{
    private const string Mark = "dsh";
    private const int IdBytes = 8;
    private const int SecretDigits = 64;

    public static TokenText New() =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), SecretHash.NewSecret());

    public static bool TryParse(string text, [NotNullWhen(true)] out TokenText? token)
    {
        token = text.Trim().Split('_') is [Mark, { Length: 2 * IdBytes } id, { Length: SecretDigits } secret]
            ? new TokenText(id, secret)
            : null;
        return token is not null;
    }

    public override string ToString() => $"{Mark}_{Id}_{Secret}";
}

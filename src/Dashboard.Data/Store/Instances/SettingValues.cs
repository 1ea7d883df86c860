using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Store.Instances;

/// <summary>What the store keeps of a setting, and whether an instance has the same.</summary>
/// <param name="protector">The keys of this instance.</param>
internal sealed class SettingValues(SecretProtector protector)
{
    private const string KeysProof = "the keys of this installation";
    private const int SaltLength = 16;

    /// <summary>What is kept: never a secret.</summary>
    public string Keep(SharedSetting setting) => setting.Form switch
    {
        SettingForm.Secret => Hash(setting.Read(), RandomNumberGenerator.GetBytes(SaltLength)),
        SettingForm.Keys => protector.Protect(KeysProof),
        _ => setting.Read(),
    };

    /// <summary>Whether this instance has what is kept.</summary>
    public bool IsSame(SharedSetting setting, string kept) => setting.Form switch
    {
        SettingForm.Secret => IsHashOf(setting.Read(), kept),
        SettingForm.Keys => CanRead(kept),
        _ => string.Equals(setting.Read(), kept, StringComparison.Ordinal),
    };

    /// <summary>What is kept, encrypted anew where it is; all else stays.</summary>
    public string Renew(string kept) => CanRead(kept) ? protector.Protect(KeysProof) : kept;

    private static string Hash(string value, byte[] salt) =>
        $"{Convert.ToHexString(salt)}:{Convert.ToHexString(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(value)))}";

    private static bool IsHashOf(string value, string kept)
    {
        var colon = kept.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Hash(value, Convert.FromHexString(kept[..colon]))), Encoding.UTF8.GetBytes(kept));
    }

    private bool CanRead(string kept)
    {
        try
        {
            return string.Equals(protector.Reveal(kept), KeysProof, StringComparison.Ordinal);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

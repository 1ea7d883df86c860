using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Configuration;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Configuration;

public sealed class KeysCertificateTests : IDisposable
{
    private const string Password = "what opens the certificate";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keys_WithACertificate_AreUnreadableWithoutIt()
    {
        var certificate = Make("one.pfx");
        var kept = Protect("the secret", certificate);

        var files = string.Concat(Directory.GetFiles(_folder.File("keys")).Select(File.ReadAllText));
        Assert.Contains("EncryptedData", files, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", files, StringComparison.Ordinal);
        Assert.Equal("the secret", Reveal(kept, certificate));
        Assert.ThrowsAny<CryptographicException>(() => Reveal(kept));
    }

    [Fact]
    public void Certificate_InThePlaceOfAnother_ReadsWhatThatOneProtected()
    {
        var (one, other) = (Make("one.pfx"), Make("other.pfx"));
        var kept = Protect("the secret", one);

        Assert.Equal("the secret", Reveal(kept, other, one));
        Assert.ThrowsAny<CryptographicException>(() => Reveal(kept, other));
    }

    [Fact]
    public void Password_InAFile_OpensIt()
    {
        var certificate = new KeysCertificate { File = Make("one.pfx").File, PasswordFile = _folder.File("password") };
        File.WriteAllText(certificate.PasswordFile, Password + "\n");

        using var loaded = certificate.TryLoad(out var fault);

        Assert.NotNull(loaded);
        Assert.True(loaded.HasPrivateKey);
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("one.pfx", "another password", "password is not right")]
    [InlineData("none.pfx", Password, "cannot be read")]
    [InlineData("text.pfx", Password, "is no certificate")]
    [InlineData("elliptic.pfx", Password, "holds no RSA key")]
    [InlineData("", Password, "cannot be read")]
    public void Certificate_ThatDoesNotDo_SaysWhyWithoutItsPassword(string file, string password, string why)
    {
        Make("one.pfx");
        File.WriteAllText(_folder.File("text.pfx"), "no certificate");
        using (var key = ECDsa.Create())
            Keep(new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256), "elliptic.pfx");
        var certificate = new KeysCertificate { File = file.Length == 0 ? "" : _folder.File(file), Password = password };

        Assert.Null(certificate.TryLoad(out var fault));

        Assert.Contains(why, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(password, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/data/keys", "/srv/data", true)]
    [InlineData("/srv/data", "/srv/data", true)]
    [InlineData("/srv/keys", "/srv/data", false)]
    [InlineData("/srv/data-keys", "/srv/data", false)]
    [InlineData("/keys", "/srv/data", false)]
    public void KeysFolder_WithinTheStores_IsSeen(string keys, string store, bool isWithin) =>
        Assert.Equal(isWithin, KeysPlace.IsWithin(keys, store));

    private KeysCertificate Make(string name)
    {
        using var key = RSA.Create(2048);
        return Keep(new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), name);
    }

    private KeysCertificate Keep(CertificateRequest request, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(_folder.File(name), certificate.Export(X509ContentType.Pfx, Password));
        return new KeysCertificate { File = _folder.File(name), Password = Password };
    }

    private string Protect(string secret, params KeysCertificate[] certificates)
    {
        using var services = Services(certificates);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect(secret);
    }

    private string Reveal(string kept, params KeysCertificate[] certificates)
    {
        using var services = Services(certificates);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(kept);
    }

    private ServiceProvider Services(KeysCertificate[] certificates)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Security:KeysFolder", _folder.File("keys")),
            .. certificates.Index().SelectMany(one => new KeyValuePair<string, string?>[]
            {
                new($"Security:KeysCertificates:{one.Index}:File", one.Item.File),
                new($"Security:KeysCertificates:{one.Index}:Password", one.Item.Password),
            }),
        ]).Build();
        return new ServiceCollection().AddLogging().AddConfiguration(configuration).BuildServiceProvider();
    }
}

using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

/// <summary>Passkeys, as Identity's third schema has them.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    /// <summary>The longest id of a credential in bytes (WebAuthn Level 3, 4: "Credential ID").</summary>
    private const int LongestId = 1023;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(LongestId);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<User>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }
}

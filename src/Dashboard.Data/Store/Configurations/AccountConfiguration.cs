using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.XUserId).HasMaxLength(32);
        builder.Property(account => account.Handle).HasMaxLength(32);
        builder.Property(account => account.PrivacyUrl).HasMaxLength(2048);
        builder.Property(account => account.DisplayName).HasMaxLength(80);
        builder.Property(account => account.Message).HasMaxLength(10_000);
        builder.Property(account => account.DefaultKind).HasDefaultValue(SurveyKind.Csat).HasSentinel(default);
        builder.Property(account => account.CaseUrl).HasMaxLength(2048);
        builder.Property(account => account.ProfileName).HasMaxLength(200);
        builder.Property(account => account.PausedBecause).HasMaxLength(1000);
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.HasIndex(account => account.XUserId).IsUnique().HasDatabaseName("UX_Accounts_XUserId");
        builder.HasIndex(account => account.Handle).IsUnique().HasDatabaseName("UX_Accounts_Handle");
    }
}

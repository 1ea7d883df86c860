using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SettingChangeConfiguration : IEntityTypeConfiguration<SettingChange>
{
    public void Configure(EntityTypeBuilder<SettingChange> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Setting).HasMaxLength(100);
        builder.Property(change => change.ChangedBy).HasMaxLength(256);
        builder.HasIndex(change => new { change.AccountId, change.ChangedAt }).HasDatabaseName("IX_SettingChanges_Account");
    }
}

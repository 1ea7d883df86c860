using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SyncProgressConfiguration : IEntityTypeConfiguration<SyncProgress>
{
    public void Configure(EntityTypeBuilder<SyncProgress> builder)
    {
        builder.HasKey(progress => progress.AccountId);
        builder.Property(progress => progress.AccountId).ValueGeneratedNever();
        builder.Property(progress => progress.LastError).HasMaxLength(1000);
    }
}

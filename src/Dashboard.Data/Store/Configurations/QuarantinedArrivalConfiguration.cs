using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class QuarantinedArrivalConfiguration : IEntityTypeConfiguration<QuarantinedArrival>
{
    public void Configure(EntityTypeBuilder<QuarantinedArrival> builder)
    {
        builder.ToTable("Quarantine");
        builder.Property(arrival => arrival.Id).ValueGeneratedNever();
        builder.Property(arrival => arrival.Reason).HasMaxLength(1000);
        builder.Property(arrival => arrival.Fingerprint).HasMaxLength(64);
        builder.HasIndex(arrival => arrival.Fingerprint).IsUnique().HasDatabaseName("UX_Quarantine_Fingerprint");
    }
}

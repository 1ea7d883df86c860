using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class FeedbackArrivalConfiguration : IEntityTypeConfiguration<FeedbackArrival>
{
    public void Configure(EntityTypeBuilder<FeedbackArrival> builder)
    {
        builder.ToTable("Arrivals");
        builder.Property(arrival => arrival.FeedbackId).HasMaxLength(32);
        builder.HasIndex(arrival => new { arrival.FeedbackId, arrival.Fingerprint }).IsUnique().HasDatabaseName("UX_Arrivals_Content");

        // Anomalies are few among many, and an admin's list of them must not read all.
        builder.HasIndex(arrival => arrival.Id).HasFilter("\"Anomaly\" <> 0").HasDatabaseName("IX_Arrivals_Anomalies");
    }
}

using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ReportDeliveryConfiguration : IEntityTypeConfiguration<ReportDelivery>
{
    public void Configure(EntityTypeBuilder<ReportDelivery> builder)
    {
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.ScheduleName).HasMaxLength(ReportSchedule.LongestName);
        builder.Property(delivery => delivery.UserId).HasMaxLength(450);
        builder.Property(delivery => delivery.UserName).HasMaxLength(256);
        builder.Property(delivery => delivery.Reason).HasMaxLength(ReportDelivery.LongestReason);
        builder.HasIndex(delivery => new { delivery.State, delivery.NextTryAt }).HasDatabaseName("IX_ReportDeliveries_State_NextTryAt");
        builder.HasIndex(delivery => new { delivery.ScheduleId, delivery.DueAt }).HasDatabaseName("IX_ReportDeliveries_ScheduleId_DueAt");
    }
}

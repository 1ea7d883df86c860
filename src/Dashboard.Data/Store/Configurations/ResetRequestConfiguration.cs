using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ResetRequestConfiguration : IEntityTypeConfiguration<ResetRequest>
{
    public void Configure(EntityTypeBuilder<ResetRequest> builder)
    {
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Address).HasMaxLength(254);
        builder.Property(request => request.Language).HasMaxLength(8);
        builder.Property(request => request.UserId).HasMaxLength(450);
        builder.HasIndex(request => new { request.MailedAt, request.DueAt }).HasDatabaseName("IX_ResetRequests_MailedAt_DueAt");
    }
}

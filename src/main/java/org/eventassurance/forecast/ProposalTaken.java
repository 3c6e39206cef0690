package org.eventassurance.forecast;

/**
 * The proposal that a department was shown and what it made of it, kept so that it can be judged
 * later. The proposed requests per second of each system are kept beside it.
 *
 * @param accepted whether the figures are the proposal's; else they are the department's own
 * @param growthFactor how much larger than last time
 * @param departureReason why the department departs from the proposal; null if it accepted
 * @param onlineUsers proposed; null where nothing was
 * @param orders proposed over the whole event
 * @param ordersPerMinute proposed; null where nothing was
 * @param bandwidthGbps proposed; null where nothing was
 * @param cdnGbps proposed; null where nothing was
 */
public record ProposalTaken(
    boolean accepted,
    double growthFactor,
    String departureReason,
    Long onlineUsers,
    Long orders,
    Long ordersPerMinute,
    Double bandwidthGbps,
    Double cdnGbps) {

  static ProposalTaken of(Proposal proposal, boolean accepted, String departureReason) {
    return new ProposalTaken(
        accepted,
        proposal.growthFactor(),
        accepted ? null : departureReason,
        proposal.onlineUsers(),
        proposal.orders(),
        proposal.ordersPerMinute(),
        proposal.bandwidthGbps(),
        proposal.cdnGbps());
  }
}
